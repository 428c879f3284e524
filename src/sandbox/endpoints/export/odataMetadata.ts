import { create } from 'xmlbuilder2';
import { edmType, shownColumns } from '../../exports/columns.js';
import type { ExportInstance } from '../../world/model.js';

/** The metadata document of a feed's table: its key, its columns and their types (exports.md 2). */
export function metadataXml({ kind, tables, deidentified }: ExportInstance, place: number): string {
  const table = tables[place];
  const columns = table ? shownColumns(table) : [];
  const own = place > 0 ? 'number' : `${kind}id`;
  const document = create({ version: '1.0', encoding: 'utf-8' });
  const services = document
    .ele('edmx:Edmx', { 'xmlns:edmx': 'http://docs.oasis-open.org/odata/ns/edmx', Version: '4.0' })
    .ele('edmx:DataServices');
  const schema = services.ele('Schema', { xmlns: 'http://docs.oasis-open.org/odata/ns/edm', Namespace: 'CommCare' });
  const entity = schema.ele('EntityType', { Name: 'feed' });
  entity.ele('Key').ele('PropertyRef', { Name: deidentified ? `${own} *sensitive*` : own });
  for (const { label, column } of columns) entity.ele('Property', { Name: label, Type: edmType(kind, column.path) });
  schema.ele('EntityContainer', { Name: 'Container' }).ele('EntitySet', { Name: 'feed', EntityType: 'CommCare.feed' });
  return document.end({ prettyPrint: true });
}
