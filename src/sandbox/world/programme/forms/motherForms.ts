import { designerXmlns, yesOrNo } from './formKind.js';
import type { FormKind, FormQuestion } from './formKind.js';

const nextVisit: FormQuestion = {
  path: 'next_visit_date',
  type: 'Date',
  label: 'Next visit',
  from: 7,
  to: 35,
  saves: 'next_visit_date',
  required: true,
};

const TOPICS = ['topic_1', 'topic_2', 'topic_3', 'topic_4', 'topic_5'];

function lastVisit(kind: string): FormQuestion[] {
  return [
    { path: 'visit_date', type: 'DataBindOnly', label: 'Date of the visit', from: 0, to: 0, saves: 'last_visit_date' },
    { path: 'visit_type', type: 'DataBindOnly', label: 'Kind of visit', options: [kind], saves: 'last_visit_type' },
  ];
}

const tested = yesOrNo('vitals/blood_tested', 'Was her blood tested?');
const phoneChanged = yesOrNo('phone_changed', 'Does she have a new phone number?');

/** A visit before birth. */
export const antenatal: FormKind = {
  key: 'anc_visit',
  xmlns: designerXmlns('anc_visit'),
  name: 'Antenatal Visit',
  app: 0,
  module: 1,
  groups: [
    { path: 'vitals', label: 'Vital signs' },
    { path: 'vitals/blood_pressure', label: 'Blood pressure' },
    { path: 'counselling', label: 'Counselling' },
  ],
  questions: [
    { path: 'welcome', type: 'Trigger', label: 'Greet the mother and explain the visit.' },
    {
      path: 'vitals/weight_kg',
      type: 'Decimal',
      label: 'Weight (kg)',
      from: 42,
      to: 92,
      saves: 'weight_kg',
      required: true,
    },
    { path: 'vitals/blood_pressure/systolic', type: 'Int', label: 'Systolic', from: 95, to: 158, saves: 'bp_systolic' },
    {
      path: 'vitals/blood_pressure/diastolic',
      type: 'Int',
      label: 'Diastolic',
      from: 58,
      to: 102,
      saves: 'bp_diastolic',
    },
    tested,
    {
      path: 'vitals/haemoglobin',
      type: 'Decimal',
      label: 'Haemoglobin (g/dl)',
      from: 8,
      to: 14,
      saves: 'haemoglobin',
      when: tested,
    },
    {
      path: 'danger_signs',
      type: 'MSelect',
      label: 'Danger signs',
      options: ['headache', 'swelling', 'bleeding', 'fever', 'blurred_vision'],
      saves: 'danger_signs',
    },
    {
      path: 'risk_level',
      type: 'Select',
      label: 'Risk',
      options: ['low', 'low', 'low', 'medium', 'high'],
      saves: 'risk_level',
    },
    {
      path: 'counselling/topics',
      type: 'MSelect',
      label: 'Topics',
      options: ['nutrition', 'birth_plan', 'malaria', 'hygiene'],
    },
    { path: 'counselling/photo', type: 'Image', label: 'Photo of the antenatal card' },
    {
      path: 'counselling/note',
      type: 'Text',
      label: 'Note',
      options: [
        '',
        'Feeling well.',
        'Asked about iron tablets.',
        'Sœur aînée présente.',
        'Prefers visits in the morning.',
      ],
    },
    nextVisit,
    ...lastVisit('anc'),
  ],
  blocks: [{ type: 'mother', at: '' }],
};

/** A visit after birth; the last one closes the mother's case. */
export const postnatal: FormKind = {
  key: 'pnc_visit',
  xmlns: designerXmlns('pnc_visit'),
  name: 'Postnatal Visit',
  app: 0,
  module: 1,
  groups: [
    { path: 'mother', label: 'The mother' },
    { path: 'baby', label: 'The baby', repeat: true },
  ],
  questions: [
    { path: 'mother/temperature', type: 'Decimal', label: 'Temperature', from: 36, to: 39, saves: 'temperature' },
    {
      path: 'mother/feeling',
      type: 'Select',
      label: 'How is she?',
      options: ['well', 'tired', 'ill'],
      saves: 'wellbeing',
      required: true,
    },
    { path: 'baby/feeding', type: 'Select', label: 'Feeding', options: ['breast', 'mixed', 'formula'] },
    { path: 'baby/weight_kg', type: 'Decimal', label: 'Weight (kg)', from: 2, to: 5 },
    { path: 'photo', type: 'Image', label: 'Photo of the postnatal card' },
    nextVisit,
    ...lastVisit('pnc'),
  ],
  blocks: [{ type: 'mother', at: 'mother' }],
};

/** A visit at home, which has a photo more often than other visits. */
export const homeVisit: FormKind = {
  key: 'home_visit',
  xmlns: designerXmlns('home_visit'),
  name: 'Home Visit',
  app: 0,
  module: 1,
  groups: [{ path: 'topic', label: 'Topic discussed', repeat: true }],
  questions: [
    { path: 'location', type: 'Geopoint', label: 'Where?', saves: 'last_visit_gps' },
    phoneChanged,
    {
      path: 'phone',
      type: 'PhoneNumber',
      label: 'New phone number',
      saves: 'phone',
      when: phoneChanged,
    },
    { path: 'topic/name', type: 'Select', label: 'Topic', table: 'counselling_topics', options: TOPICS },
    { path: 'topic/understood', type: 'Select', label: 'Understood?', options: ['yes', 'partly', 'no'] },
    { path: 'photo', type: 'Image', label: 'Photo of the home garden' },
    nextVisit,
    ...lastVisit('home'),
  ],
  blocks: [{ type: 'mother', at: '' }],
};

/** Counselling of one mother on food. */
export const nutrition: FormKind = {
  key: 'nutrition_counselling',
  xmlns: designerXmlns('nutrition_counselling'),
  name: 'Nutrition Counselling',
  app: 2,
  module: 0,
  groups: [
    { path: 'measure', label: 'Measurement' },
    { path: 'diet', label: 'Diet' },
  ],
  questions: [
    {
      path: 'measure/muac_cm',
      type: 'Decimal',
      label: 'Upper arm (cm)',
      from: 19,
      to: 32,
      saves: 'muac_cm',
      required: true,
    },
    {
      path: 'diet/eaten',
      type: 'MSelect',
      label: 'Eaten yesterday',
      table: 'food_groups',
      options: ['grains', 'pulses', 'vegetables', 'fruit', 'eggs', 'fish', 'dairy'],
    },
    {
      path: 'diet/supplements',
      type: 'MSelect',
      label: 'Supplements',
      options: ['iron', 'folic_acid', 'vitamin_a'],
      saves: 'supplements',
    },
    ...lastVisit('nutrition'),
  ],
  blocks: [{ type: 'mother', at: 'measure' }],
};

/** A meeting of several mothers: one case block in each entry of the repeat group. */
export const session: FormKind = {
  key: 'group_session',
  xmlns: designerXmlns('group_session'),
  name: 'Group Session',
  app: 3,
  module: 0,
  groups: [{ path: 'attendance', label: 'Attendance', repeat: true }],
  questions: [
    {
      path: 'subject',
      type: 'Select',
      label: 'Subject',
      options: ['birth_preparedness', 'feeding', 'hygiene', 'family_planning'],
      required: true,
    },
    { path: 'started', type: 'Time', label: 'Start' },
    { path: 'photo', type: 'Image', label: 'Photo of the meeting place' },
    {
      path: 'attendance/took_part',
      type: 'Select',
      label: 'Took part?',
      options: ['yes', 'yes', 'late'],
      saves: 'last_session',
    },
    {
      path: 'attendance/session_date',
      type: 'DataBindOnly',
      label: 'Date of the session',
      from: 0,
      to: 0,
      saves: 'last_visit_date',
    },
  ],
  blocks: [{ type: 'mother', at: 'attendance', repeated: true }],
};
