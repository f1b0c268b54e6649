// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/log_selection.h"
#include "log/log_source.h"
#include "log/row_map.h"

#include <QByteArray>
#include <QString>

enum class LineNumbers { Without, With };

/// The selected text as received, a `\n` between two lines: a line selected whole gives every byte of its entry, also
/// escape sequences, hidden `\r` frames and what is cut on screen; a part of a line gives the bytes behind its columns. Only
/// what looks like an API key is `…`, as in the view.
/// A run of missing lines is one sentence in brackets; lines that a filter hides are left out, those that it folds are not.
/// Numbers count from 1 and are followed by a tab.
QByteArray selectedText(LogSource &source, const RowMap &rows, const TextRange &range, LineNumbers numbers = LineNumbers::Without);

/// What can go through a clipboard: text. NUL, which would end it for most programs, becomes U+2400 (␀), and bytes that
/// are not UTF-8 become U+FFFD; all else stays.
QString clipboardText(const QByteArray &bytes);
