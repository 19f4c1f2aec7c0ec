import { archive, openDocument, pdf, wordDocument, workbook } from './made-files-for-tests'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const words = 'قصف السوق'

/** Files that ask for something of the web and of this machine, run programs, or write formulas, each with a sentence to read. */
export function hostileFiles(web: string, local: string): [name: string, bytes: Buffer][] {
  const both = [web, local]
  return [
    ...documents(both),
    ...entities(web, local),
    ['a.html', Buffer.from(pageOf(both))],
    ['a.eml', Buffer.from(mailOf(both))],
    [
      'a.rss',
      Buffer.from(
        `<rss><channel><item><title>x</title><enclosure url="${web}"/><description><![CDATA[${pageOf(both)}]]></description></item></channel></rss>`,
      ),
    ],
    [
      'result.json',
      Buffer.from(
        JSON.stringify({
          name: 'x',
          type: 'public_channel',
          messages: [{ id: 1, type: 'message', date: '2026-03-05T14:00:00', text: words, photo: web, file: local }],
        }),
      ),
    ],
    [
      'messages.html',
      Buffer.from(
        `<div class="page_wrap"><div class="page_header"></div><div class="history"><div class="message default" id="message1"><a class="photo_wrap" href="${local}"><img src="${web}"></a><div class="text">${words}<script>alert(1)</script></div></div></div></div>`,
      ),
    ],
    ['chat.txt', Buffer.from(`15/09/2026, 20:46 - ${web}: ${words}\n`)],
    ['a.csv', Buffer.from(`النص,الرابط\n${words},"=HYPERLINK(""${web}"")"\n`)],
    ['a.json', Buffer.from(JSON.stringify([{ text: words, $ref: local, __proto__: { url: web } }]))],
    [
      'a.jsonl',
      Buffer.from(`{"text":"${words}","__proto__":{"url":"${web}"},"$ref":"${local}"}\n{"text":"${words}"}\n`),
    ],
  ]
}

function documents([web = '', local = '']: string[]): [string, Buffer][] {
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}" TargetMode="External"/>`
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('i', 'image', web)}${link('j', 'image', local)}${link('t', 'attachedTemplate', web)}${link('c', 'aFChunk', local)}</Relationships>`
  const drawing = (id: string) =>
    `<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}" r:link="${id}"/></w:drawing></w:r>`
  return [
    [
      'a.docx',
      wordDocument(
        `<w:p><w:r><w:t>${words}</w:t></w:r>${drawing('i')}${drawing('j')}<w:r><w:instrText>INCLUDETEXT "${local}"</w:instrText></w:r></w:p><w:altChunk r:id="c" xmlns:r="${office}"/>`,
        [
          { name: 'word/_rels/document.xml.rels', bytes: Buffer.from(rels) },
          { name: 'word/vbaProject.bin', bytes: Buffer.from('Sub AutoOpen()') },
        ],
      ),
    ],
    [
      'a.odt',
      openDocument(
        'text',
        `<office:document-content><office:scripts><script:event-listener xlink:href="${web}"/>AutoOpen</office:scripts><text:p>${words}<draw:image xlink:href="${web}"/></text:p><text:section><text:section-source xlink:href="${local}"/></text:section></office:document-content>`,
      ),
    ],
    [
      'a.ods',
      openDocument(
        'spreadsheet',
        `<office:spreadsheet><table:table><table:table-source xlink:href="${web}"/><table:table-row><table:table-cell><text:p>text</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell table:formula="of:=WEBSERVICE(&quot;${web}&quot;)"><text:p>${words}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
      ),
    ],
    [
      'a.xlsx',
      workbook(
        `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row><row r="2"><c r="A2" t="str"><f>WEBSERVICE("${web}")</f><v>${words}</v></c></row></sheetData></worksheet>`,
        { 'xl/externalLinks/externalLink1.xml': `<externalLink href="${local}"/>`, 'xl/vbaProject.bin': 'AutoOpen' },
      ),
    ],
    [
      'a.rtf',
      Buffer.from(
        `{\\rtf1\\ansi{\\field{\\*\\fldinst INCLUDEPICTURE "${web}"}{\\fldrslt}}{\\field{\\*\\fldinst INCLUDETEXT "${local}"}{\\fldrslt}}{\\object\\objautlink{\\*\\objclass ${web}}{\\*\\objdata 41}}{\\*\\template ${web}}${words.replace(/[^ ]/g, (letter) => `\\u${letter.charCodeAt(0)}?`)}}`,
      ),
    ],
    [
      'a.pdf',
      pdf(
        `BT /F 12 Tf 50 700 Td (raid) Tj ET /Span <</ActualText (${local})>> BDC EMC`,
        `/OpenAction<</S/JavaScript/JS(app.launchURL\\("${web}"\\); alert\\(1\\))>>/AA<</WC<</S/URI/URI(${web})>>>>/Names<</EmbeddedFiles<</Names[(x)<</F(${local})/EF<</F 9 0 R>>>>]>>>>`,
      ),
    ],
  ]
}

/** An entity that stands for a file: each format that is XML refuses it. */
function entities(web: string, local: string): [string, Buffer][] {
  const define = `<!DOCTYPE x [<!ENTITY f SYSTEM "${local}"><!ENTITY % w SYSTEM "${web}"> %w;]>`
  return [
    ['entities.docx', archive({ 'word/document.xml': `${define}<w:document>&f;</w:document>` })],
    ['entities.odt', openDocument('text', `${define}<text:p>&f;</text:p>`)],
    ['entities.ods', openDocument('spreadsheet', `${define}<text:p>&f;</text:p>`)],
    ['entities.xlsx', workbook(`${define}<worksheet>&f;</worksheet>`)],
    [
      'entities.rss',
      Buffer.from(`<?xml version="1.0"?>${define}<rss><channel><item><title>&f;</title></item></channel></rss>`),
    ],
  ]
}

function pageOf([web = '', local = '']: string[]): string {
  return `<html><head><base href="${web}"><link rel="stylesheet" href="${web}"><script src="${web}"></script><script>alert(1)</script><meta http-equiv="refresh" content="0;url=${web}"></head><body><p>${words}<img src="${web}" srcset="${web} 2x" onerror="alert(2)"><iframe src="${local}"></iframe><object data="${local}"></object><video poster="${web}"><source src="${web}"></video><svg><image href="${web}"/></svg></p></body></html>`
}

function mailOf([web = '', local = '']: string[]): string {
  return `From: a@b\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\n\n${pageOf([web, local])}\n--b\nContent-Type: message/external-body; access-type=URL; URL="${web}"\n\nContent-Type: text/plain\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Location: ${local}\nContent-Disposition: attachment; filename="../../etc/passwd.txt"\n\n${words}\n--b--\n`
}
