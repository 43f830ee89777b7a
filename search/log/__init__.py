"""What people search for, without who they are: no address, no session, no time finer than the day."""
