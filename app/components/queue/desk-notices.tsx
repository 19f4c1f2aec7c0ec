import { WrongFiles } from '../evidence/wrong-files'
import { FailingHooks } from '../hooks/failing-hooks'
import { NeverSigned } from '../trail/never-signed'

interface DeskNoticesProps {
  /** Files of evidence whose bytes are not what they were. */
  wrongFiles: number
  /** Web hooks that do not take their messages. */
  failingHooks: number
  /** The audit trail was never signed. */
  neverSigned: boolean
}

/** What administrators must see to; a desk without such faults shows nothing. */
export function DeskNotices({ wrongFiles, failingHooks, neverSigned }: DeskNoticesProps) {
  return (
    <>
      {wrongFiles > 0 && <WrongFiles count={wrongFiles} />}
      {failingHooks > 0 && <FailingHooks count={failingHooks} />}
      {neverSigned && <NeverSigned />}
    </>
  )
}
