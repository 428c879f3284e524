import { hexId } from '../basics/ids.js';
import type { Places } from './locations.js';
import type { LookupRowRecord, LookupTableRecord } from '../../model.js';

type Cell = LookupRowRecord['fields'][string];

const one = (value: string): Cell => [{ value, properties: {} }];
const inLanguages = (texts: Readonly<Record<string, string>>): Cell =>
  Object.entries(texts).map(([lang, value]) => ({ value, properties: { lang } }));

const TOPICS = [
  { en: 'Birth plan', fra: 'Plan de naissance' },
  { en: 'Malaria', fra: 'Paludisme' },
  { en: 'Breastfeeding', fra: 'Allaitement' },
  { en: 'Hand washing', fra: 'Lavage des mains' },
  { en: 'Family planning', fra: 'Planification familiale' },
];
const VACCINES = ['BCG', 'OPV 1', 'OPV 2', 'Penta 1', 'Penta 2', 'Measles'];
const FOODS = ['Grains', 'Pulses', 'Vegetables', 'Fruit', 'Eggs', 'Fish', 'Dairy'];

/**
 * Generates five tables: one with a field in several languages, one with row attributes, one long one (lookup-tables.md
 * 2 and 3).
 */
export function lookupTablesOf(
  seed: number,
  villageRows: number,
  places: Places,
): { tables: LookupTableRecord[]; rows: LookupRowRecord[] } {
  if (villageRows === 0) return { tables: [], rows: [] };
  const villages = places.level(4);
  const plain = (name: string): LookupTableRecord['fields'][number] => ({ name, properties: [] });
  const outlines: {
    tag: string;
    isGlobal: boolean;
    fields: LookupTableRecord['fields'];
    attributes: readonly string[];
    rows: readonly (readonly Cell[])[];
  }[] = [
    {
      tag: 'village_list',
      isGlobal: true,
      fields: [plain('id'), plain('name'), plain('location_id')],
      attributes: [],
      rows: Array.from({ length: villageRows }, (_, n) => {
        const village = villages[n % villages.length];
        const part = Math.floor(n / villages.length);
        return [
          one(`${village?.siteCode ?? ''}${part ? `_${part + 1}` : ''}`),
          one(`${village?.name ?? ''}${part ? `, section ${part + 1}` : ''}`),
          one(village?.id ?? ''),
        ];
      }),
    },
    {
      tag: 'counselling_topics',
      isGlobal: true,
      fields: [plain('id'), { name: 'name', properties: ['lang'] }],
      attributes: [],
      rows: TOPICS.map((topic, n) => [one(`topic_${n + 1}`), inLanguages(topic)]),
    },
    {
      tag: 'vaccines',
      isGlobal: true,
      fields: [plain('id'), plain('name'), plain('due_days')],
      attributes: ['schedule'],
      rows: VACCINES.map((name, n) => [one(name.toLowerCase().replaceAll(/\W/g, '')), one(name), one(String(n * 28))]),
    },
    {
      tag: 'food_groups',
      isGlobal: false,
      fields: [plain('id'), plain('name')],
      attributes: [],
      rows: FOODS.map(name => [one(name.toLowerCase()), one(name)]),
    },
    {
      tag: 'products',
      isGlobal: false,
      fields: [plain('id'), plain('name'), plain('unit')],
      attributes: ['supplier', 'programme'],
      rows: [
        ['ors', 'ORS', 'sachet'],
        ['iron_tablets', 'Iron tablets', 'strip'],
        ['test_kit', 'Test kit', 'piece'],
        ['mosquito_net', 'Mosquito net', 'piece'],
      ].map(row => row.map(one)),
    },
  ];
  const tables = outlines.map((outline, n): LookupTableRecord => ({
    id: hexId(seed, 'lookup table', n),
    tag: outline.tag,
    isGlobal: outline.isGlobal,
    fields: outline.fields,
    itemAttributes: outline.attributes,
  }));
  const rows = outlines.flatMap((outline, n) =>
    outline.rows.map((cells, sortKey): LookupRowRecord => ({
      id: hexId(seed, `row of ${outline.tag}`, sortKey),
      tableId: tables[n]?.id ?? '',
      sortKey,
      fields: Object.fromEntries(outline.fields.map((field, i) => [field.name, cells[i] ?? one('')])),
      itemAttributes: Object.fromEntries(outline.attributes.map(name => [name, `${name}_${1 + (sortKey % 3)}`])),
    })),
  );
  return { tables, rows };
}
