import { noSqlInRoutes } from './no-sql-in-routes.js'
import { wholeLetters } from './whole-letters.js'

/** The rules of this house, as a plugin of the linter. */
export default { meta: { name: 'own' }, rules: { 'no-sql-in-routes': noSqlInRoutes, 'whole-letters': wholeLetters } }
