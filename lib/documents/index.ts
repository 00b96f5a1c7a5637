export { DocumentKindNotChosen, DocumentUnknown } from './errors.ts';
export { mediaTypeOf } from './media-type.ts';
export { openUpload } from './open-upload.ts';
export { readUpload, type Upload } from './read-upload.ts';
export { acceptedFiles, savedAs, type MediaType } from './rules.ts';
export { documentBytes, keepInDatabase, keptBytes, sha256Of } from './store.ts';
export { takeIn } from './take-in.ts';
