import { createContext, useContext } from 'react'

const Nonce = createContext<string | undefined>(undefined)

/** Hands the request's nonce to the scripts of the page; in the browser there is none, as browsers hide it. */
export const NonceProvider = Nonce.Provider
export const useNonce = () => useContext(Nonce)
