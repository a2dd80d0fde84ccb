/** As it travels. */
export interface MoneyValue {
  amount: string;
  currency: string;
}
