-- On which invoice the payment is: told again for another one, it is another payment, and its reference is taken.
alter table payment_reference add column invoice_id uuid;
