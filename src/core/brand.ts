/** A number or string that carries its meaning in its type and nothing at run time. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
