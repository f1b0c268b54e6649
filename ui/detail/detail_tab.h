// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// What of a job is shown. The numbers are kept in settings.
enum class DetailTab { Monitor, Overview, Log, Raw };

/// What fills the pane alone (F11).
enum class Expanded { None, Chart, Log };
