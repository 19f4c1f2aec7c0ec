import type { login as arabic } from '../ar/login'

export const login = {
  'login.title': 'Log in',
  'login.account': 'Account name',
  'login.password': 'Password',
  'login.submit': 'Log in',
  'login.wrong': 'The account name or the password is not right.',
  'login.wait':
    'Too many attempts from here. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
  'login.out': 'You are logged out.',
  'login.forgotten': 'Forgot the password? An administrator of the desk can give you a new one.',
  'login.ended': 'Log in to go on to the page you asked for.',
} satisfies Record<keyof typeof arabic, string>
