/** Values made once for their key; of more than `most` the ones used longest ago are forgotten, and made anew when asked for. */
export function latestUsed<Value>(most: number): (key: string, make: () => Value) => Value {
  const values = new Map<string, Value>();
  return (key, make) => {
    const value = values.get(key) ?? make();
    values.delete(key);
    values.set(key, value);
    const [first] = values.keys();
    if (values.size > most && first !== undefined) values.delete(first);
    return value;
  };
}
