/** The pages of this feature: those before one is signed in, and the sections of the settings that concern people. */
import {
  IconBuilding,
  IconDevices,
  IconKey,
  IconMail,
  IconSettings,
  IconShield,
  IconUser,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { defineScreens } from '../../../platform/web/screens.ts';
import { useAdministers } from './me.ts';

// The order of sections: below 100 one's own, from 100 on the firm's.
export const authScreens = defineScreens([
  {
    path: '/setup',
    title: { fr: 'Bienvenue', en: 'Welcome' },
    frame: 'bare',
    component: () => import('./setup-screen.tsx'),
  },
  {
    path: '/sign-in',
    title: { fr: 'Connexion', en: 'Sign in' },
    frame: 'bare',
    component: () => import('./sign-in-screen.tsx'),
  },
  {
    path: '/sign-out',
    title: { fr: 'Déconnexion', en: 'Sign out' },
    frame: 'bare',
    component: () => import('./sign-out-screen.tsx'),
  },
  {
    path: '/forgot-password',
    title: { fr: 'Mot de passe oublié', en: 'Forgotten password' },
    frame: 'bare',
    component: () => import('./forgot-password-screen.tsx'),
  },
  {
    path: '/reset-password',
    title: { fr: 'Nouveau mot de passe', en: 'New password' },
    frame: 'bare',
    component: () => import('./reset-password-screen.tsx'),
  },
  {
    path: '/invitation',
    title: { fr: 'Invitation', en: 'Invitation' },
    frame: 'bare',
    component: () => import('./invitation-screen.tsx'),
  },
  {
    path: '/settings',
    title: { fr: 'Réglages', en: 'Settings' },
    component: () => import('./settings-list-screen.tsx'),
    navigation: { icon: IconSettings, group: 'settings', order: 900, shortcut: 's' },
  },
  {
    path: '/settings/account',
    title: { fr: 'Mon compte', en: 'My account' },
    component: () => import('./account-screen.tsx'),
    navigation: { icon: IconUser, group: 'settings', order: 10 },
  },
  {
    path: '/settings/sessions',
    title: { fr: 'Sessions', en: 'Sessions' },
    component: () => import('./sessions-screen.tsx'),
    navigation: { icon: IconDevices, group: 'settings', order: 20 },
  },
  {
    path: '/settings/keys',
    title: { fr: 'Clés d’API', en: 'API keys' },
    component: () => import('./keys-screen.tsx'),
    navigation: { icon: IconKey, group: 'settings', order: 30 },
  },
  {
    path: '/settings/firm',
    title: { fr: 'Entreprise', en: 'Firm' },
    component: () => import('./firm-screen.tsx'),
    navigation: { icon: IconBuilding, group: 'settings', order: 100 },
    useVisible: useAdministers,
  },
  {
    path: '/settings/people',
    title: { fr: 'Personnes', en: 'People' },
    component: () => import('./people-screen.tsx'),
    navigation: { icon: IconUsers, group: 'settings', order: 110 },
    useVisible: useAdministers,
  },
  {
    path: '/settings/teams',
    title: { fr: 'Équipes', en: 'Teams' },
    component: () => import('./teams-screen.tsx'),
    navigation: { icon: IconUsersGroup, group: 'settings', order: 120 },
    useVisible: useAdministers,
  },
  {
    path: '/settings/roles',
    title: { fr: 'Rôles', en: 'Roles' },
    component: () => import('./roles-screen.tsx'),
    navigation: { icon: IconShield, group: 'settings', order: 130 },
    useVisible: useAdministers,
  },
  {
    path: '/settings/roles/$id',
    title: { fr: 'Rôle', en: 'Role' },
    component: () => import('./role-screen.tsx'),
  },
  {
    path: '/settings/mail',
    title: { fr: 'Messages', en: 'Messages' },
    component: () => import('./mail-screen.tsx'),
    navigation: { icon: IconMail, group: 'settings', order: 190 },
    useVisible: useAdministers,
  },
]);
