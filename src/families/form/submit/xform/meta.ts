import type { AnswerGroup } from './answers.js';
import { type InputPath, within, addProblem, xmlText } from './checks.js';

/** Who filled the form in, when and on what (forms.md 4). Times are passed in, so that the same form is the same bytes. */
export interface FormMeta {
  /** Becomes the id of the form: the same again is a duplicate, or an edit where anything else differs (forms.md 4). */
  readonly instanceId: string;
  readonly deviceId: string;
  readonly timeStart: Date;
  readonly timeEnd: Date;
  /** HQ does not hold it against the credential (forms.md 4). */
  readonly userId: string;
  readonly username: string;
  readonly appVersion?: string | undefined;
}

/** What HQ adds to `meta` when it shows a form, and computes anew (forms.md 2.3). */
const ADDED = ['commcare_version', 'app_build_version', 'geo_point'];

function filled(text: string, at: InputPath): string {
  if (text.trim() === '') addProblem(at, 'is empty: reports at HQ are built on it.');
  return xmlText(text, at);
}

/** A moment as forms write it; what is none is noted. */
export function momentText(moment: Date, at: InputPath): string {
  if (!Number.isNaN(moment.getTime())) return moment.toISOString();
  addProblem(at, 'is no date with a time.');
  return '';
}

/**
 * The element `meta` in HQ's JSON shape. `read` is that of a form that was read, which gives what `meta` does not say.
 * Noted: fields that are empty, and an end before the start.
 */
export function metaJson(meta: FormMeta, read: AnswerGroup, at: InputPath): AnswerGroup {
  if (meta.timeEnd < meta.timeStart) addProblem(within(at, 'timeEnd'), 'is before the start.');
  const kept = Object.entries(read).filter(([name]) => !ADDED.includes(name));
  return {
    ...Object.fromEntries(kept),
    '@xmlns': 'http://openrosa.org/jr/xforms',
    deviceID: filled(meta.deviceId, within(at, 'deviceId')),
    timeStart: momentText(meta.timeStart, within(at, 'timeStart')),
    timeEnd: momentText(meta.timeEnd, within(at, 'timeEnd')),
    username: filled(meta.username, within(at, 'username')),
    userID: filled(meta.userId, within(at, 'userId')),
    instanceID: filled(meta.instanceId, within(at, 'instanceId')),
    ...(meta.appVersion !== undefined && { appVersion: xmlText(meta.appVersion, within(at, 'appVersion')) }),
  };
}
