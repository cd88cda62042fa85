export function catalogueIndex(): Promise<string>;
export function writeCatalogueIndex(): Promise<boolean>;
