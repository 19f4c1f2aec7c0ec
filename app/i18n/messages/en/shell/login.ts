import type { login as arabic } from '../../ar/shell/login'

export const login = {
  'login.title': 'Log in',
  'login.account': 'Account name',
  'login.password': 'Password',
  'login.submit': 'Log in',
  'login.wrong': 'The account name or the password is wrong.',
  'login.wait':
    'Too many attempts from here. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
  'login.out': 'You are logged out.',
  'login.forgotten': 'Forgot the password? An administrator of the desk can give you a new one.',
  'login.ended.asked': 'Log in to continue to the page you asked for.',
  'login.ended.kept':
    'Your session has ended, so this was not recorded. What you typed is kept for you: log in, and it is in its form again.',
  'login.ended.lost':
    'Your session has ended, so this was not recorded, and what was typed could not be kept. Log in to go back to the page.',
  'login.ended.none': 'Your session has ended. Log in to go back to the page where you were.',
} satisfies Record<keyof typeof arabic, string>
