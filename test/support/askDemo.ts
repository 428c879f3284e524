import { inDemo } from './expected/expectedFormat.js';
import type { Asked, TestGateway } from './gateway.js';

/** Asks for a selection in the project space `demo`, which reads on behind a cursor as `$after`. */
export const askDemo = <Data>(gateway: TestGateway, selection: string, after?: string): Promise<Asked<Data>> =>
  after === undefined
    ? gateway.ask<Data>(inDemo(selection))
    : gateway.ask<Data>(`query ($after: String) ${inDemo(selection)}`, { variables: { after } });
