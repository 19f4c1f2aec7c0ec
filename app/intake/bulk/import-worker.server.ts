import { parentPort, workerData } from 'node:worker_threads'
import { buildGazetteer, type GazetteerEntry } from '../../text/facts/gazetteer'
import { readReport, type ReadReport, type ReportText } from '../report/read-reports.server'

export interface WorkerTask {
  id: number
  reports: ReportText[]
}

export interface WorkerAnswer {
  id: number
  reports: ReadReport[]
}

const gazetteer = buildGazetteer(workerData as GazetteerEntry[])

parentPort?.on('message', ({ id, reports }: WorkerTask) => {
  const answer: WorkerAnswer = { id, reports: reports.map((report) => readReport(report, gazetteer)) }
  parentPort?.postMessage(answer)
})
