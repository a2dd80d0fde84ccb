// The four steps of an import that has its file.
import { useSchema } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import type { Import } from '../../import-contract.ts';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import { importMessages } from './messages.ts';
import { RehearsalStep } from './rehearsal-step.tsx';
import { RunStep } from './run-step.tsx';

export function ImportSteps({ found }: { found: Import }) {
  const object = useSchema().objects.get(found.object);
  const m = useMessages(importMessages);
  if (!object) return <ErrorState error={new Error(m.missing)} />;
  return (
    <>
      <FileStep found={found} object={object} />
      <ColumnsStep key={found.table.header.join('\u0000')} found={found} object={object} />
      <RehearsalStep found={found} object={object} />
      <RunStep found={found} object={object} />
    </>
  );
}
