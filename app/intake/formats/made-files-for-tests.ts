import { deflateSync } from 'node:zlib'
import { makeArchive } from '../../testing/archive'

export const manifestPath = 'META-INF/manifest.xml'

/** An archive of files with some text. */
export function archive(parts: Record<string, string>): Buffer {
  return makeArchive(Object.entries(parts).map(([name, content]) => ({ name, bytes: Buffer.from(content) })))
}

export function openDocument(kind: string, content: string, manifest = '<m/>'): Buffer {
  const mimetype = `application/vnd.oasis.opendocument.${kind}`
  return archive({ 'content.xml': content, [manifestPath]: manifest, mimetype })
}

/** A workbook of one sheet. */
export function workbook(sheet: string, more: Record<string, string> = {}): Buffer {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return archive({
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    ...more,
  })
}

/** A PDF of one page, drawn by these instructions; `more` is what its catalogue has beside it. */
export function pdf(content: string | Buffer, more = ''): Buffer {
  const packed = deflateSync(Buffer.from(content))
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${more}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>',
    `<</Filter/FlateDecode/Length ${packed.length}>>stream\n${packed.toString('latin1')}\nendstream`,
  ]
  let body = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 5\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(`${body}${table}trailer\n<</Root 1 0 R/Size 5>>\nstartxref\n${body.length}\n%%EOF`, 'latin1')
}

/** A Word document of some XML in its body, with other parts beside it. */
export function wordDocument(body: string, more: Parameters<typeof makeArchive>[0] = []): Buffer {
  const part = (name: string, xml: string) => ({ name, bytes: Buffer.from(xml) })
  const office = 'http://schemas.openxmlformats.org'
  return makeArchive([
    part(
      '[Content_Types].xml',
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    part(
      'word/document.xml',
      `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  ])
}
