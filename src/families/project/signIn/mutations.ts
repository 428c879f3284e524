import { mutation, refuseInput } from '../../../graphql/payload.js';
import type { MutationResolvers, MutationUserSignInArgs } from '../../../generated/schema.js';
import { signIn } from './writes.js';

/** Checking the login of a user (HQ's single sign-on API). */
export const mutations = {
  userSignIn: mutation(async ({ domain, username, password }: MutationUserSignInArgs, { hq }) => {
    refuseInput(
      Object.entries({ username, password }).flatMap(([name, text]) =>
        text === '' ? [{ field: [name], message: 'Must not be empty.', code: 'REQUIRED' as const }] : [],
      ),
    );
    return { user: await hq(domain).write(signIn(domain, username, password)) };
  }),
} satisfies MutationResolvers;
