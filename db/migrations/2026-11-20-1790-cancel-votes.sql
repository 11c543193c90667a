-- A vote opened by mistake is cancelled, with a public reason; what was voted is kept, and not published. Another may open then.
alter table approvals drop constraint approvals_result_check;
alter table approvals add constraint approvals_result_check
  check (result in ('approved', 'sent_back', 'no_quorum', 'cancelled'));
alter table approvals add column cancellation_note localized;
alter table approvals add constraint approvals_cancelled_with_reason
  check ((coalesce(result, '') = 'cancelled') = (cancellation_note is not null));
