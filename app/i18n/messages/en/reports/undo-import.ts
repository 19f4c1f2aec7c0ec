import type { undoImport as arabic } from '../../ar/reports/undo-import'

export const undoImport = {
  'undoImport.title': 'Undo this import',
  'undoImport.effect':
    '{count, plural, one {The report is withdrawn} other {All # reports are withdrawn}} with the passages and the overlaps, as one action in the audit trail. It works while nobody has judged, decided or quoted any of it. The text stays in the record, and the same file can be imported again.',
  'undoImport.do': '{count, plural, one {Undo the import of this report} other {Undo the import of # reports}}',
  'undoImport.done':
    '{count, plural, one {The import was undone: one report was withdrawn.} other {The import was undone: # reports were withdrawn.}}',
  'undoImport.withdrawn':
    'The import of this report was undone {time}. Its text is kept for reading, and none of it counts.',
  'undoImport.all': 'This import was undone. Its files can be imported again.',
} satisfies Record<keyof typeof arabic, string>
