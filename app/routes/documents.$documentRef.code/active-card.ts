import { createContext, useContext } from 'react'

/** Which card is being looked at, once the page's scripts run; null before that, when every card shows all of itself. */
export const ActiveCard = createContext<{ id: string | null; isLive: boolean }>({ id: null, isLive: false })

export function useIsActive(id: string): { isActive: boolean; isLive: boolean } {
  const { id: active, isLive } = useContext(ActiveCard)
  return { isActive: active === id, isLive }
}
