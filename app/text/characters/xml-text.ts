/**
 * A text without what no XML 1.0 document may hold, as documents and feeds need it: one such character, and nothing of the file
 * opens. A page break of a PDF becomes the end of a line; of others is seen that they were there.
 */
export function xmlText(text: string): string {
  return text
    .replaceAll('\f', '\n')
    .replace(
      /[\0-\x08\x0b\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    )
}
