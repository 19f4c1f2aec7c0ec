import { serveTasks } from '../../../threads/serve-tasks.server'
import { layOutPdf } from './lay-out.server'
import { drawPicture } from './page-picture.server'
import { readPdfInfo } from './pdf-info.server'
import { readPages } from './read-pages.server'

/** What is done with a PDF, in a process of its own: see `inPdfProcess`. */
const pdfTasks = {
  'read-pages': readPages,
  'lay-out': layOutPdf,
  'read-info': readPdfInfo,
  'draw-picture': drawPicture,
}

export type PdfTasks = typeof pdfTasks

serveTasks(pdfTasks)
