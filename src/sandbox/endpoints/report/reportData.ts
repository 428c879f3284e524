import type { HqAnswer, AdmittedRequest } from '../../http/endpoint.js';
import { domainOf } from '../../http/endpoint.js';
import { badRequest, cannedError } from '../../http/refusals.js';
import { tabulate } from './reportColumns.js';
import { reportFilter } from './reportFilter.js';
import { pathLike } from '../shared/urlStyle.js';

const MOST = 50;

/** A page of a report's rows, at most 50. Links have no host, and the last page's link is "" (reports.md 3). */
export function reportData(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  const offset = wholeNumber(request, 'offset', 0, 'start');
  const limit = wholeNumber(request, 'limit', MOST, 'limit');
  if (limit > MOST) throw badRequest(`Limit may not exceed ${MOST}.`);
  const report = domain.reports.find(({ id }) => id === request.params.id);
  if (!report) throw cannedError(404);
  const table = tabulate(report, reportFilter(request, domain, report.filters));
  const link = (start: number): string => {
    const remaining = [...request.query].filter(([name]) => name !== 'offset' && name !== 'limit');
    const query = new URLSearchParams([['offset', `${start}`], ['limit', `${limit}`], ...remaining]);
    return `${pathLike(request, domain.name, 'configurablereportdata', report.id)}?${query.toString()}`;
  };
  return {
    status: 200,
    body: {
      columns: table.columns,
      data: table.rows(offset, limit),
      next_page: table.total > offset + limit ? link(offset + limit) : '',
      resource_uri: link(offset),
      total_records: table.total,
    },
  };
}

function wholeNumber(request: AdmittedRequest, parameter: string, otherwise: number, called: string): number {
  const text = request.query.getAll(parameter).at(-1) ?? String(otherwise);
  if (!/^\s*\+?\d+\s*$/.test(text)) throw badRequest(`${called} must be a positive integer.`);
  return Number(text);
}
