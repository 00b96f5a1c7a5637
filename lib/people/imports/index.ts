export { applyImport } from './apply-import.ts';
export { carryOutImport } from './carry-out.ts';
export { ImportEmpty, ImportTooLarge } from './errors.ts';
export { columnsOf, exampleFile, importKinds, maxImportBytes, maxImportRows, type ImportKind } from './layout.ts';
export { importFile, importsFor, importsPageSize, rowsPageSize, type ImportFile, type ListedImport } from './queries.ts';
export { resultsFile } from './results-file.ts';
export { takeImport } from './take-import.ts';
