import { evidenceAuditSchema } from '../model/evidence-audit.ts';
import { procedure } from './procedure.ts';

/** How complete each partner's data are: raw counts, for the officer's own eyes; nothing of this area may be exported. */
export const auditContract = {
  evidence: procedure.output(evidenceAuditSchema),
};
