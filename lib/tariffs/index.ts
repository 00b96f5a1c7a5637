export { ownPriceHistory, ownPrices, priceFile, priceFilesOf, type ListedPriceFile, type OwnPrice, type OwnPriceHistory, type PriceFileWithRows } from './own-prices.ts';
export { picture, pictureOf } from './picture.ts';
export { priceForm } from './price-form.ts';
export { putAreaInForce } from './put-area-in-force.ts';
export { submitPrice } from './submit-price.ts';
export { submitPrices } from './submit-prices.ts';
export { unitFile, type UnitFile } from './unit-file.ts';
export { unitsFor, type ListedUnit } from './units.ts';
