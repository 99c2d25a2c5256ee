// Universities, colleges and schools: by the end of the domain where the registry gives it to them alone, else by name.
// Source of the ends: the registries' own rules, as the Public Suffix List groups them (publicsuffix.org); facts, as of
// 2026-11. Source of the names: `universities.ts`.
import { type SourceTable, sitesByEnd } from './site-table';
import { universities } from './universities';

export const education: SourceTable = {
  kind: 'education',
  // A bare `.ac` is Ascension Island and sold to all. `k12`, `cc` and `tec` lie below a state of the US; the short ones
  // of .kr are kindergarten, primary, middle, high and other schools; `ens` and `rnu` hold Tunisia's universities.
  ends:
    'edu edu.xx ac.xx sch.xx school.nz school.za ed.ao ed.cr ed.jp k12.xx.us cc.xx.us tec.xx.us k12.tr ' +
    'kg.kr es.kr ms.kr hs.kr sc.kr ens.tn rnu.tn',
  sites: sitesByEnd(universities),
};
