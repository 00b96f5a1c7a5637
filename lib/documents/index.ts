export { DocumentKindNotChosen, DocumentUnknown } from './errors.ts';
export { mediaTypeOf } from './media-type.ts';
export { readUpload, type Upload } from './read-upload.ts';
export { acceptedFiles, keptName, savedAs, type MediaType } from './rules.ts';
export { scanned } from './scan.ts';
export { documentBytes, keepInDatabase, keptOutside, sha256Of } from './store.ts';
