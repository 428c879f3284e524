import { BadInput } from '../../errors.js';
import type { AnswerGroup } from './answersXml.js';
import { xmlText } from './carried.js';

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

function filled(text: string, path: string): string {
  if (text.trim() === '') throw new BadInput(`${path} is empty: reports at HQ are built on it.`);
  return xmlText(text, path);
}

/**
 * A moment as forms write it.
 * @throws {BadInput} naming the path of what is no moment.
 */
export function momentText(moment: Date, path: string): string {
  if (Number.isNaN(moment.getTime())) throw new BadInput(`${path} is no date with a time.`);
  return moment.toISOString();
}

/**
 * The element `meta` in HQ's JSON shape. `read` is that of a form that was read, which gives what `meta` does not say.
 * @throws {BadInput} naming the field that is empty, and where the end is before the start.
 */
export function metaJson(meta: FormMeta, read: AnswerGroup = {}): AnswerGroup {
  if (meta.timeEnd < meta.timeStart) throw new BadInput('meta.timeEnd is before meta.timeStart.');
  const kept = Object.entries(read).filter(([name]) => !ADDED.includes(name));
  return {
    ...Object.fromEntries(kept),
    '@xmlns': 'http://openrosa.org/jr/xforms',
    deviceID: filled(meta.deviceId, 'meta.deviceId'),
    timeStart: momentText(meta.timeStart, 'meta.timeStart'),
    timeEnd: momentText(meta.timeEnd, 'meta.timeEnd'),
    username: filled(meta.username, 'meta.username'),
    userID: filled(meta.userId, 'meta.userId'),
    instanceID: filled(meta.instanceId, 'meta.instanceId'),
    ...(meta.appVersion !== undefined && { appVersion: xmlText(meta.appVersion, 'meta.appVersion') }),
  };
}
