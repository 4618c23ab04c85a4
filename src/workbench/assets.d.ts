declare module '*.css';

/** A workbook inside the script, as a data address. */
declare module '*.xlsx' {
  export default address;
  const address: string;
}
