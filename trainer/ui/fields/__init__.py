"""The fields people write in while a session runs: kept while they are typed."""
