// A file that was uploaded (`POST /api/v1/files`), by its id, with what a list needs to show it.
import { defineFieldType } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { isId, newId } from '../../platform/lib/ids.ts';
import { isEmpty, quoted } from '../problems.ts';
import { pick, slug, subjects, whole } from '../samples.ts';
import { cleanText } from '../text/value.ts';

export interface FileReference {
  id: string;
  name: string | null;
  /** Bytes. */
  size: number | null;
  /** A media type, `application/pdf`. */
  type: string | null;
}

const fileProblems = defineProblems({
  file_invalid: {
    fr: '« {{value}} » n’est pas un fichier envoyé.',
    en: '“{{value}}” is not an uploaded file.',
  },
});

export const file = defineFieldType<FileReference>({
  name: 'file',
  label: { fr: 'Fichier', en: 'File' },
  family: 'presence',
  sortable: false,
  /** What the upload answered, or its id alone. */
  parse(input) {
    if (isEmpty(input)) return null;
    const given = (typeof input === 'object' ? input : { id: input }) as Record<string, unknown>;
    const { id, name, size, type } = given;
    const sizeFits = isEmpty(size) || (typeof size === 'number' && Number.isSafeInteger(size) && size >= 0);
    if (!isId(id) || !sizeFits) throw fileProblems.file_invalid({ value: quoted(id ?? input) });
    return {
      id: id.toLowerCase(),
      name: readText(name, 255),
      size: isEmpty(size) ? null : size,
      type: readText(type, 127),
    };
  },
  print: (value) => value.name ?? value.id,
  key: (value) => value.id,
  words: (value) => value.name ?? '',
  fake(random) {
    return {
      id: newId(),
      name: `${slug(pick(random, subjects))}.pdf`,
      size: whole(random, 20_000, 2_000_000),
      type: 'application/pdf',
    };
  },
});

function readText(input: unknown, max: number): string | null {
  if (isEmpty(input)) return null;
  if (typeof input !== 'string') throw fileProblems.file_invalid({ value: quoted(input) });
  return cleanText(input, max);
}
