import type { AnswerGroup } from './answers.js';
import { type InputPath, within, addProblem, xmlText } from './checks.js';

/**
 * Metadata of a submission: who, when and on which device (forms.md 4). Times are parameters, so that equal input gives
 * equal bytes.
 */
export interface FormMeta {
  /**
   * Id of the form. HQ treats a second form with this id as a duplicate, or as an edit where the content differs
   * (forms.md 4).
   */
  readonly instanceId: string;
  readonly deviceId: string;
  readonly timeStart: Date;
  readonly timeEnd: Date;
  /** HQ does not compare it with the credential (forms.md 4). */
  readonly userId: string;
  readonly username: string;
  readonly appVersion?: string | undefined;
}

/** Fields of `meta` that HQ computes itself (forms.md 2.3). */
const ADDED = ['commcare_version', 'app_build_version', 'geo_point'];

function requiredText(text: string, at: InputPath): string {
  if (text.trim() === '') addProblem(at, "is empty. HQ's reports require it.");
  return xmlText(text, at);
}

/** A time in the format of forms. Reports an invalid date. */
export function momentText(moment: Date, at: InputPath): string {
  if (!Number.isNaN(moment.getTime())) return moment.toISOString();
  addProblem(at, 'is not a valid date and time.');
  return '';
}

/**
 * The element `meta` in HQ's JSON. `read`: the `meta` of a form from HQ, for fields that `meta` does not have. Empty
 * fields and an end before the start are reported.
 */
export function metaJson(meta: FormMeta, read: AnswerGroup, at: InputPath): AnswerGroup {
  if (meta.timeEnd < meta.timeStart) addProblem(within(at, 'timeEnd'), 'is before the start.');
  const otherFields = Object.entries(read).filter(([name]) => !ADDED.includes(name));
  return {
    ...Object.fromEntries(otherFields),
    '@xmlns': 'http://openrosa.org/jr/xforms',
    deviceID: requiredText(meta.deviceId, within(at, 'deviceId')),
    timeStart: momentText(meta.timeStart, within(at, 'timeStart')),
    timeEnd: momentText(meta.timeEnd, within(at, 'timeEnd')),
    username: requiredText(meta.username, within(at, 'username')),
    userID: requiredText(meta.userId, within(at, 'userId')),
    instanceID: requiredText(meta.instanceId, within(at, 'instanceId')),
    ...(meta.appVersion !== undefined && { appVersion: xmlText(meta.appVersion, within(at, 'appVersion')) }),
  };
}
