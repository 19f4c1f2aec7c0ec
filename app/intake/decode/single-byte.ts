import type { SingleByteEncoding } from './encodings'

/** What a byte without a character decodes to. */
export const REPLACEMENT = '\ufffd'

/** The characters of the bytes 0x80 to 0xff, for encodings that the platform's own decoder does not have. U+FFFD: none. */
const tables = {
  // DOS for Arabic, as Microsoft maps it.
  cp720: [
    '\ufffd\ufffdéâ\ufffdà\ufffdçêëèïî\ufffd\ufffd\ufffd',
    '\ufffd\u0651\u0652ô¤\u0640ûù\u0621\u0622\u0623\u0624£\u0625\u0626\u0627',
    '\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635«»',
    '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐',
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧',
    '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀',
    '\u0636\u0637\u0638\u0639\u063a\u0641µ\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a',
    '≡\u064b\u064c\u064d\u064e\u064f\u0650≈°∙·√ⁿ²■\u00a0',
  ],
  // Apple's MacArabic: digits and punctuation twice, once for each direction.
  'mac-arabic': [
    'Ä\u00a0ÇÉÑÖÜáàâä\u06ba«çéè',
    'êëí…îïñó»ôö÷úùûü',
    ' !"#$\u066a&\'()*+\u060c-./',
    '\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669:\u061b<=>\u061f',
    '❊\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f',
    '\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a[\\]^_',
    '\u0640\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a\u064b\u064c\u064d\u064e\u064f',
    '\u0650\u0651\u0652\u067e\u0679\u0686\u06d5\u06a4\u06af\u0688\u0691{|}\u0698\u06d2',
  ],
  /*
   * DOS for Arabic, with a byte for each shape of a letter. All shapes are read as the letter itself,
   * as text is stored everywhere else; the ligatures of lam and alef are two letters.
   */
  cp864: [
    '° · ∙ √ ▒ ─ │ ┼ ┤ ┬ ├ ┴ ┐ ┌ └ ┘',
    'β ∞ φ ± ½ ¼ ≈ « » \u0644\u0623 \u0644\u0623 \ufffd \ufffd \u0644\u0627 \u0644\u0627 \ufffd',
    '\u00a0 \u00ad \u0622 £ ¤ \u0623 \ufffd \ufffd \u0627 \u0628 \u062a \u062b \u060c \u062c \u062d \u062e',
    '\u0660 \u0661 \u0662 \u0663 \u0664 \u0665 \u0666 \u0667 \u0668 \u0669 \u0641 \u061b \u0633 \u0634 \u0635 \u061f',
    '¢ \u0621 \u0622 \u0623 \u0624 \u0639 \u0626 \u0627 \u0628 \u0629 \u062a \u062b \u062c \u062d \u062e \u062f',
    '\u0630 \u0631 \u0632 \u0633 \u0634 \u0635 \u0636 \u0637 \u0638 \u0639 \u063a ¦ ¬ ÷ × \u0639',
    '\u0640 \u0641 \u0642 \u0643 \u0644 \u0645 \u0646 \u0647 \u0648 \u0649 \u064a \u0636 \u0639 \u063a \u063a \u0645',
    '\u0651 \u0651 \u0646 \u0647 \u0647 \u0649 \u064a \u063a \u0642 \u0644\u0622 \u0644\u0622 \u0644 \u0643 \u064a ■ \ufffd',
  ],
} as const

/** The character, or the two of a ligature, that each byte stands for. */
export function charactersOf(encoding: SingleByteEncoding): readonly string[] {
  return (known[encoding] ??= [
    ...Array.from({ length: 128 }, (_, byte) => String.fromCharCode(byte)),
    ...upperHalf(encoding),
  ])
}

const known: Partial<Record<SingleByteEncoding, readonly string[]>> = {}

function upperHalf(encoding: SingleByteEncoding): string[] {
  if (encoding === 'windows-1256' || encoding === 'iso-8859-6') {
    const decoder = new TextDecoder(encoding)
    return Array.from({ length: 128 }, (_, at) => decoder.decode(Uint8Array.of(0x80 + at)))
  }
  if (encoding === 'cp864') return tables.cp864.flatMap((line) => line.split(' '))
  return tables[encoding].flatMap((line) => Array.from(line))
}
