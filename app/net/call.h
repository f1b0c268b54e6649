// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

/// One question in flight, from waiting in the queue to its answer. Deleting it cancels; it deletes itself after the answer.
class Call : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
};
