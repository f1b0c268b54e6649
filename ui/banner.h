// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "error_text.h"
#include "theme/icons.h"

#include <QString>
#include <vector>

/// A message about a state, as the stack below the top bar shows it: icon, lead, one sentence, at most one button.
struct Banner
{
    enum class Tone { Note, Warning, Alarm, Success };
    /// What its button does; the window does it.
    enum class Remedy { None, TryNow, Details, NewKey, EditConnection, ShowFolder, CopyRequestId, OpenConsole, Connect, OpenJob };

    QString id; ///< of the state; a message with the same id takes its place
    Tone tone = Tone::Note;
    Icon icon = Icon::Info;
    text::Message message;
    QString button = {}; ///< its words; empty for none
    Remedy remedy = Remedy::None;
    QString account = {}; ///< Account::id that it is about; may be empty
    bool canClose = false; ///< a message about a state goes away with the state instead

    bool operator==(const Banner &) const = default;
};

using Banners = std::vector<Banner>;
