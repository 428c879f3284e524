import type { Endpoint } from '../http/endpoint.js';
import * as stems from './stems.js';

/** Every URL that the embedded HQ serves. */
export const allEndpoints: readonly Endpoint[] = Object.values(stems).flat();
