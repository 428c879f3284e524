import { designerXmlns, yesOrNo } from './formKind.js';
import type { FormKind } from './formKind.js';

const canStand = yesOrNo('child/can_stand', 'Can the child stand?');
const reached = yesOrNo('reached', 'Did the patient reach the facility?', 'reached_facility');

/** A child is weighed; a portrait may go to the child's case. */
export const growth: FormKind = {
  key: 'growth_monitoring',
  xmlns: designerXmlns('growth_monitoring'),
  name: 'Growth Monitoring',
  app: 0,
  module: 2,
  groups: [
    { path: 'child', label: 'The child' },
    { path: 'child/measure', label: 'Measurement' },
  ],
  questions: [
    {
      path: 'child/measure/weight_kg',
      type: 'Decimal',
      label: 'Weight (kg)',
      from: 3,
      to: 18,
      saves: 'weight_kg',
      required: true,
    },
    { path: 'child/measure/muac_cm', type: 'Decimal', label: 'Upper arm (cm)', from: 11, to: 17, saves: 'muac_cm' },
    canStand,
    {
      path: 'child/measure/height_cm',
      type: 'Decimal',
      label: 'Height (cm)',
      from: 48,
      to: 105,
      saves: 'height_cm',
      when: canStand,
    },
    {
      path: 'child/status',
      type: 'Select',
      label: 'Nutritional status',
      options: ['normal', 'normal', 'moderate', 'severe'],
      saves: 'nutrition_status',
    },
    { path: 'photo', type: 'Image', label: 'Portrait' },
    { path: 'visit_date', type: 'DataBindOnly', label: 'Date', from: 0, to: 0, saves: 'last_weighed' },
  ],
  blocks: [{ type: 'child', at: 'child' }],
};

/** Vaccines given to a child. */
export const immunisation: FormKind = {
  key: 'immunisation',
  xmlns: designerXmlns('immunisation'),
  name: 'Immunisation',
  app: 0,
  module: 2,
  groups: [{ path: 'dose', label: 'Dose', repeat: true }],
  questions: [
    {
      path: 'vaccines_given',
      type: 'MSelect',
      label: 'Vaccines given',
      options: ['bcg', 'opv1', 'opv2', 'penta1', 'penta2', 'measles'],
      saves: 'vaccines_given',
      required: true,
    },
    {
      path: 'dose/vaccine',
      type: 'Select',
      label: 'Vaccine',
      table: 'vaccines',
      options: ['bcg', 'opv1', 'opv2', 'penta1', 'penta2', 'measles'],
    },
    { path: 'dose/batch', type: 'Text', label: 'Batch', options: ['B-2201', 'B-2202', 'C-0417'] },
    { path: 'visit_date', type: 'DataBindOnly', label: 'Date', from: 0, to: 0, saves: 'last_immunised' },
  ],
  blocks: [{ type: 'child', at: '' }],
};

/** A mother or child is sent to a facility: opens a `referral` hosted by the case. */
export const referral: FormKind = {
  key: 'refer',
  xmlns: designerXmlns('refer'),
  name: 'Refer to Facility',
  app: 1,
  module: 0,
  groups: [{ path: 'referral', label: 'Referral' }],
  questions: [
    {
      path: 'referral/reason',
      type: 'Select',
      label: 'Reason',
      options: ['high_blood_pressure', 'anaemia', 'fever', 'malnutrition'],
      saves: 'reason',
      required: true,
    },
    {
      path: 'referral/urgency',
      type: 'Select',
      label: 'Urgency',
      options: ['emergency', 'within_week', 'routine'],
      saves: 'urgency',
    },
    { path: 'referral/transport', type: 'MSelect', label: 'Transport', options: ['ambulance', 'motorbike', 'on_foot'] },
  ],
  blocks: [{ type: 'referral', at: 'referral', opens: true }],
};

/** The outcome of a referral, which closes it. */
export const followUp: FormKind = {
  key: 'referral_follow_up',
  xmlns: designerXmlns('referral_follow_up'),
  name: 'Referral Follow-up',
  app: 1,
  module: 0,
  groups: [],
  questions: [
    reached,
    {
      path: 'outcome',
      type: 'Select',
      label: 'Outcome',
      options: ['treated', 'admitted', 'sent_on'],
      saves: 'outcome',
      when: reached,
    },
  ],
  blocks: [{ type: 'referral', at: '', closes: true }],
};

/** A supervisor's check list: no case. */
export const supervision: FormKind = {
  key: 'supervision',
  xmlns: designerXmlns('supervision'),
  name: 'Supervision Checklist',
  app: 4,
  module: 0,
  groups: [{ path: 'worker', label: 'The worker' }],
  questions: [
    { path: 'worker/present', type: 'Select', label: 'Present?', options: ['yes', 'no'], required: true },
    { path: 'worker/strengths', type: 'MSelect', label: 'Strengths', options: ['records', 'counselling', 'punctual'] },
    { path: 'score', type: 'Int', label: 'Score', from: 40, to: 100 },
    {
      path: 'remark',
      type: 'Text',
      label: 'Remark',
      options: ['', 'Good work & full records.', 'Needs a new scale <5 kg.', 'À revoir en mai'],
    },
  ],
  blocks: [],
};

/** A count of a facility's stock: no case, one or several items. */
export const stock: FormKind = {
  key: 'stock_count',
  xmlns: designerXmlns('stock_count'),
  name: 'Stock Count',
  app: 5,
  module: 0,
  groups: [{ path: 'item', label: 'Item', repeat: true }],
  questions: [
    {
      path: 'item/product',
      type: 'Select',
      label: 'Product',
      table: 'products',
      options: ['ors', 'iron_tablets', 'test_kit', 'mosquito_net'],
    },
    { path: 'item/on_hand', type: 'Int', label: 'On hand', from: 0, to: 400 },
    { path: 'item/expires', type: 'Date', label: 'Expires', from: 30, to: 600 },
    { path: 'counted_at', type: 'Time', label: 'Time of the count' },
  ],
  blocks: [],
};

/** HQ's own form that creates, updates or closes a worker's usercase. */
export const usercase: FormKind = {
  key: 'usercase',
  xmlns: 'http://commcarehq.org/case',
  name: '',
  app: null,
  module: 0,
  groups: [],
  questions: [],
  blocks: [{ type: 'commcare-user', at: '', opens: true }],
};

/** A write of Case API v2 (cases.md 3.1). */
export const caseApi: FormKind = {
  key: 'case_api',
  xmlns: 'http://commcarehq.org/case_api',
  name: '',
  app: null,
  module: 0,
  groups: [],
  questions: [{ path: 'reviewed', type: 'DataBindOnly', label: '', options: ['yes'], saves: 'record_reviewed' }],
  blocks: [{ type: 'household', at: '' }],
};
