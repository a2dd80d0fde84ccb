import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import type { CampaignResults } from '../contract.ts';

export const useCampaign = (campaign: string) =>
  useQuery({
    queryKey: [...programmeKey, 'interviews', campaign],
    queryFn: ({ signal }) => api.action<CampaignResults>('interview.results', { campaign }, { signal }),
    placeholderData: (before) => before,
  });
