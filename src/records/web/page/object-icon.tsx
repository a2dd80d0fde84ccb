// The icon of an object, by the name its definition gives it. Those of the standard objects come with the page; a custom
// object's stands as a plain sheet until icons are chosen from a list (there are six thousand: they are not all shipped).
import {
  IconBolt,
  IconBuilding,
  IconBuildingStore,
  IconCheckbox,
  IconFile,
  IconFileText,
  IconFlag,
  IconFolder,
  IconInbox,
  IconLayoutList,
  IconPackage,
  IconRoute,
  IconShield,
  IconTargetArrow,
  IconUser,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Icon } from '../../../platform/web/screens.ts';

const icons: Readonly<Record<string, Icon>> = {
  bolt: IconBolt,
  building: IconBuilding,
  'building-store': IconBuildingStore,
  checkbox: IconCheckbox,
  file: IconFile,
  'file-text': IconFileText,
  flag: IconFlag,
  folder: IconFolder,
  inbox: IconInbox,
  'layout-list': IconLayoutList,
  package: IconPackage,
  route: IconRoute,
  shield: IconShield,
  'target-arrow': IconTargetArrow,
  user: IconUser,
  users: IconUsers,
  'users-group': IconUsersGroup,
};

export const objectIcon = (name: string): Icon => icons[name] ?? IconFileText;
