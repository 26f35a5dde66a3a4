/** Loads JSON of this site, each address the first time somebody wants it; a failure is tried again. */
export function loader<T>(): (address: string) => Promise<T> {
  const loading = new Map<string, Promise<T>>()
  return (address) => {
    const known = loading.get(address)
    if (known) return known
    const loaded = fetch(address).then((response): Promise<T> => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`)
      return response.json()
    })
    loading.set(address, loaded)
    loaded.catch(() => loading.delete(address))
    return loaded
  }
}
