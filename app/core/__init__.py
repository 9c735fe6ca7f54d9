"""What every layer may use: errors, jobs, paths, settings, files, logs."""
