export type Cell = readonly [name: string, value: string, isStrong?: boolean]

/** Cells of numbers that carry the name of their column with them, for phones show each row as a list. */
export const Cells = ({ cells }: { readonly cells: readonly Cell[] }) =>
  cells.map(([name, value, isStrong]) => (
    <td key={name} className={isStrong === true ? 'num strong' : 'num'} data-name={name}>
      {value}
    </td>
  ))
