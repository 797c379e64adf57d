-- When the slot was offered: what was booked before takes nothing from the offer, however late that is told.
alter table waiting_list_offer add column offered_at timestamptz;
