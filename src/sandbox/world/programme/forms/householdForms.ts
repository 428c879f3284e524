import { designerXmlns, yesOrNo } from './formKind.js';
import type { FormKind } from './formKind.js';

const pregnant = yesOrNo('members/mother/pregnant', 'Is she pregnant?', 'pregnant');

/** A household with its members is registered: case blocks at the root and in two repeat groups. */
export const registration: FormKind = {
  key: 'register_household',
  xmlns: designerXmlns('register_household'),
  name: 'Register Household',
  app: 0,
  module: 0,
  groups: [
    { path: 'dwelling', label: 'The dwelling' },
    { path: 'members', label: 'Members' },
    { path: 'members/mother', label: 'Mother', repeat: true },
    { path: 'members/child', label: 'Child', repeat: true },
  ],
  questions: [
    {
      path: 'consent',
      type: 'Select',
      label: 'Does the household agree to take part?',
      options: ['yes'],
      required: true,
    },
    {
      path: 'head_of_household',
      type: 'Text',
      label: 'Name of the head of household',
      saves: 'head_of_household',
      required: true,
    },
    {
      path: 'dwelling/village',
      type: 'Select',
      label: 'Village',
      table: 'village_list',
      saves: 'village_code',
      required: true,
    },
    { path: 'dwelling/gps', type: 'Geopoint', label: 'Place of the dwelling', saves: 'gps' },
    {
      path: 'dwelling/water_source',
      type: 'Select',
      label: 'Source of water',
      options: ['tap', 'well', 'borehole', 'river'],
      saves: 'water_source',
    },
    {
      path: 'dwelling/assets',
      type: 'MSelect',
      label: 'What does the household own?',
      options: ['radio', 'bicycle', 'phone', 'mosquito_net', 'livestock'],
      saves: 'assets',
    },
    { path: 'dwelling/photo', type: 'Image', label: 'Photo of the entrance' },
    { path: 'members/mother/name', type: 'Text', label: 'Name of the mother', saves: 'name_on_card', required: true },
    { path: 'members/mother/dob', type: 'Date', label: 'Date of birth', saves: 'dob' },
    { path: 'members/mother/phone', type: 'PhoneNumber', label: 'Phone', saves: 'phone' },
    pregnant,
    {
      path: 'members/mother/edd',
      type: 'Date',
      label: 'Expected date of delivery',
      saves: 'edd',
      when: pregnant,
    },
    {
      path: 'members/mother/risk_level',
      type: 'Select',
      label: 'Risk',
      options: ['low', 'medium', 'high'],
      saves: 'risk_level',
    },
    { path: 'members/child/name', type: 'Text', label: 'Name of the child', saves: 'name_on_card', required: true },
    { path: 'members/child/dob', type: 'Date', label: 'Date of birth', saves: 'dob' },
    { path: 'members/child/sex', type: 'Select', label: 'Sex', options: ['female', 'male'], saves: 'sex' },
    { path: 'members/child/birth_weight_kg', type: 'Decimal', label: 'Weight at birth (kg)', saves: 'birth_weight_kg' },
    {
      path: 'registration_date',
      type: 'DataBindOnly',
      label: 'Date of registration',
      from: 0,
      to: 0,
      saves: 'registration_date',
    },
  ],
  blocks: [
    { type: 'household', at: '', opens: true },
    { type: 'mother', at: 'members/mother', repeated: true, opens: true },
    { type: 'child', at: 'members/child', repeated: true, opens: true },
  ],
};

/** A household has moved away: one form closes all its cases, with an array of case blocks at the root. */
export const moved: FormKind = {
  key: 'household_moved',
  xmlns: designerXmlns('household_moved'),
  name: 'Household Moved Away',
  app: 0,
  module: 0,
  groups: [],
  questions: [
    {
      path: 'reason',
      type: 'Select',
      label: 'Why did the household leave?',
      options: ['work', 'family', 'flood', 'other'],
      saves: 'closed_reason',
      required: true,
    },
    { path: 'moved_to', type: 'Text', label: 'Where to?', options: ['the city', 'another province', 'not known'] },
  ],
  blocks: [{ at: '', closes: true }],
};

/** The registration form of the programme's first year, whose case type is now deprecated. */
export const legacy: FormKind = {
  key: 'pregnancy_2019',
  xmlns: designerXmlns('pregnancy_2019'),
  name: 'Pregnancy Registration (2019)',
  app: null,
  module: 0,
  groups: [],
  questions: [{ path: 'edd', type: 'Date', label: 'Expected date of delivery', from: 20, to: 200, saves: 'edd' }],
  blocks: [{ type: 'pregnancy', at: '', opens: true }],
};
