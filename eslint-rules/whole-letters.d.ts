import type { Rule } from 'eslint'

export declare const wholeLetters: Rule.RuleModule
