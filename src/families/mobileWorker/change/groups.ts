import type { Hq } from '../../../operation/context.js';
import { refuseInput } from '../../../graphql/payload.js';
import { groups, liveGroups } from '../../group/resource.js';

/**
 * Rejects unknown groups: HQ would fail after a part of the change (users.md 1, PUT). `fields`: group ids with their
 * path in the input.
 * @throws {RejectedChange} for every unknown group.
 */
export async function refuseUnknownGroups(
  hq: Hq,
  fields: readonly { readonly field: readonly string[]; readonly ids: readonly string[] | undefined }[],
): Promise<void> {
  const wanted = fields.flatMap(({ field, ids = [] }) => ids.map((id, i) => ({ field: [...field, String(i)], id })));
  const missing = await Promise.all(
    wanted.map(async one => {
      const group = (await hq.load(groups, one.id)) ?? (await hq.load(liveGroups, one.id));
      return group ? [] : [one];
    }),
  );
  refuseInput(
    missing.flat().map(({ field }) => ({
      field,
      message: 'The project space has no group with this id.',
      code: 'NOT_FOUND',
    })),
  );
}
