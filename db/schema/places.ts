import { doublePrecision, integer, pgTable, text } from 'drizzle-orm/pg-core';

export const regions = pgTable('regions', {
  code: text().primaryKey(),
  nameKa: text('name_ka').notNull(),
  nameEn: text('name_en').notNull(),
});

export const municipalities = pgTable('municipalities', {
  code: text().primaryKey(),
  regionCode: text('region_code').notNull(),
  nameKa: text('name_ka').notNull(),
  nameEn: text('name_en').notNull(),
  population: integer().notNull(),
  latitude: doublePrecision().notNull(),
  longitude: doublePrecision().notNull(),
});
