import type { receipt as arabic } from '../../ar/trail/receipt'

export const receipt = {
  'trail.receipt': 'Receipt',
  'trail.receipt.what':
    'Download it and keep it elsewhere. It shows that your verdict was recorded as it is, and proves it if somebody removed or changed it.',
  'trail.receipt.download': 'Download the receipt',
} satisfies Record<keyof typeof arabic, string>
