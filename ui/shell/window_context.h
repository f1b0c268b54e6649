// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class JobNotes;
class KeyStore;
class Monitor;
class Settings;

/// What a window works with. All of it outlives the window; main thread.
struct WindowContext
{
    Monitor &monitor;
    Settings &settings;
    JobNotes &notes;
    bool isDemo = false;
    bool isPicture = false; ///< a screenshot is taken: what only greets a person is left out
    KeyStore *keys = nullptr; ///< the system's keychain; nullptr where it may not be touched
    bool isForNamed = false;  ///< the run was started for some connections, and asks nobody else
};
